// Asks git, without a shell: names of files and revisions are arguments, whatever they hold.

#include "cli/git.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

namespace mtlint {
namespace {

namespace fs = std::filesystem;

struct GitAnswer {
  int status = -1;  // of git; -1: it could not be started
  std::string out{};
};

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 65536> block;
  while (true) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
}

// Runs git in `folder` and gives what it writes on standard output; what it complains of is
// dropped.
GitAnswer ask_git(const std::string& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-C", folder.empty() ? "." : folder});
  std::vector<char*> values;
  for (std::string& argument : arguments) values.push_back(argument.data());
  values.push_back(nullptr);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int fault = ::posix_spawnp(&child, "git", &actions, nullptr, values.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  GitAnswer answer;
  if (fault == 0) {
    answer.out = read_all(pipe[0]);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  }
  ::close(pipe[0]);
  return answer;
}

// Bytes in memory as an input.
Input input_of(const std::string& file, std::string bytes) {
  const auto text = std::make_shared<const std::string>(std::move(bytes));
  return {file, [text, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
            const std::size_t count = std::min(size, text->size() - at);
            std::memcpy(buffer, text->data() + at, count);
            at += count;
            return Result<std::size_t>(count);
          }};
}

}  // namespace

Result<void> check_revision(const std::string& revision) {
  const GitAnswer inside = ask_git("", {"rev-parse", "--is-inside-work-tree"});
  if (inside.status < 0)
    return Failure(Error{"--diff-base needs git, which could not be started", "install git"});
  if (inside.status != 0)
    return Failure(Error{"--diff-base needs a git repository, and this folder is in none",
                         "run mtlint inside the repository"});
  const GitAnswer known =
      ask_git("", {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (known.status == 0) return {};
  return Failure(Error{"git knows no revision \"" + revision + "\"",
                       "name a commit, branch or tag; in CI, fetch it first"});
}

Result<Input> open_at_revision(const std::string& revision, const std::string& file) {
  if (file == "-")
    return Failure(Error{"--diff-base cannot tell what standard input was before",
                         "name files of the repository"});
  const fs::path path(file);
  const GitAnswer shown =
      ask_git(path.parent_path().string(),
              {"show", "--end-of-options", revision + ":./" + path.filename().string()});
  return input_of(file, shown.status == 0 ? shown.out : "");
}

}  // namespace mtlint
