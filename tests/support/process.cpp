// Child processes and files for tests of the command line.

#include "support/process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace mtlint::testing {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> clean_environment(const fs::path& home) {
  const char* path = std::getenv("PATH");
  std::vector<std::string> variables{"MTLINT=" MTLINT_BINARY_DIR "/mtlint",
                                     "CORPORA=" MTLINT_SOURCE_DIR "/corpora",
                                     "PATH=" + std::string(path ? path : "/usr/bin:/bin"),
                                     "HOME=" + home.string(),
                                     "LC_ALL=C.UTF-8",
                                     "COLUMNS=100"};
  // Sanitizers are told by variables what to do.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"})
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  return variables;
}

void redirect(const char* file, int flags, int descriptor) {
  const int opened = ::open(file, flags, 0644);
  if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
  ::close(opened);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "mtlint-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code fault;
  fs::remove_all(path_, fault);
}

ProcessResult run_shell(const std::string& script, const fs::path& folder) {
  const TemporaryFolder aside;
  const std::string out = aside.path() / "out";
  const std::string err = aside.path() / "err";
  std::vector<std::string> arguments{"timeout", "120", "sh", "-c", script};
  std::vector<std::string> variables = clean_environment(aside.path());
  std::vector<char*> argv;
  std::vector<char*> envp;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  for (std::string& variable : variables) envp.push_back(variable.data());
  argv.push_back(nullptr);
  envp.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    redirect("/dev/null", O_RDONLY, STDIN_FILENO);
    redirect(out.c_str(), O_WRONLY | O_CREAT, STDOUT_FILENO);
    redirect(err.c_str(), O_WRONLY | O_CREAT, STDERR_FILENO);
    if (::chdir(folder.c_str()) == 0) ::execvpe(argv[0], argv.data(), envp.data());
    ::_exit(127);
  }
  int state = 0;
  if (::waitpid(child, &state, 0) != child) throw std::runtime_error("waitpid failed");
  return {WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state), read_text(out),
          read_text(err)};
}

std::string read_text(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace mtlint::testing
