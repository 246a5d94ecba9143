// mtlint convert: any file with source and English as another format.

#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/write_output.h"
#include "reports/bitext.h"

namespace mtlint {
namespace {

struct ConvertFlags {
  CommonFlags common{};
  InputList inputs{};
  std::string format{};
  std::string output{};
};

// As --to says, or as the name of the output ends.
Result<const BitextFormat*> format_of(const ConvertFlags& flags) {
  if (flags.format.empty()) {
    std::string extension = std::filesystem::path(flags.output).extension().string();
    if (extension == ".xlf") extension = ".xliff";
    if (!extension.empty())
      if (const BitextFormat* format = bitext_format(extension.substr(1))) return format;
    return Failure(
        Error{"nothing says which format to write", "add --to tsv, jsonl, tmx or xliff"});
  }
  if (const BitextFormat* format = bitext_format(flags.format)) return format;
  return Failure(no_bitext_format(flags.format));
}

// From the first document, whose languages the head states, to the end.
class Conversion {
 public:
  Conversion(const BitextFormat& format, TextOutput& output) : format_(format), output_(output) {}

  Result<void> add(const Document& document) {
    begin(document.source_tag, document.target_tag);
    for (const Segment& segment : document.segments) writer_->write(pair_of(segment, document));
    return flush();
  }

  Result<void> finish(const Settings& settings) {
    begin(settings.source_lang, "en");
    writer_->end();
    if (auto written = flush(); !written) return written;
    return output_.finish();
  }

  void tell_losses() const {
    if (const std::string losses = writer_->losses_text(); !losses.empty())
      tell(fmt::format("{} has no place for: {}", format_.name, losses));
  }

 private:
  void begin(const std::string& source_tag, const std::string& target_tag) {
    if (!writer_)
      writer_.emplace(format_, BitextHead{.source_tag = source_tag, .target_tag = target_tag},
                      text_);
  }

  Result<void> flush() {
    auto written = output_.write(text_);
    text_.clear();
    return written;
  }

  const BitextFormat& format_;
  TextOutput& output_;
  std::string text_{};
  std::optional<BitextWriter> writer_{};
};

int run_convert(ConvertFlags& flags) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  const auto format = format_of(flags);
  if (!format) return fail(format.error());
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  std::optional<Loaded> loaded;
  if (!flags.inputs.source_file.empty()) {  // two documents may have to be aligned
    auto made = load_all(flags.common, settings->settings);
    if (!made) return fail(made.error());
    let_align(*inputs, loaded.emplace(std::move(*made)));
  }
  auto output = TextOutput::open(flags.output);
  if (!output) return fail(output.error());
  Conversion conversion(**format, *output);
  while (true) {
    const auto document = inputs->next();
    if (!document) return fail(document.error());  // half a file would pass for a whole one
    if (!*document) break;
    if (auto added = conversion.add(**document); !added) return fail(added.error());
  }
  if (auto finished = conversion.finish(settings->settings); !finished)
    return fail(finished.error());
  conversion.tell_losses();
  return exit_clean;
}

}  // namespace

void add_convert(CLI::App& app, int& status) {
  auto flags = std::make_shared<ConvertFlags>();
  CLI::App* convert = app.add_subcommand("convert", "write pairs in another format");
  convert->footer(
      "Examples:\n"
      "  mtlint convert manual.sdlxliff --output memory.tmx\n"
      "  mtlint convert --to jsonl en.po | mtlint check -\n"
      "  mtlint convert --source zh.json --target en.json --to xliff > strings.xliff\n\n"
      "Ids, notes, states, documents and inline codes are kept where the format has a place for\n"
      "them; what is lost is told. Exit status: 0, or 2 if it could not run or read an input.");
  add_input_flags(*convert, flags->inputs, "the English of two files");
  add_common_flags(*convert, flags->common);
  add_check_settings(*convert, flags->common);
  convert->add_option("--to", flags->format,
                      "tsv, jsonl, tmx or xliff (default: as the name of the output ends)");
  convert->add_option("--output,-o", flags->output, "file (default: standard output)");
  convert->callback([flags, &status] { status = run_convert(*flags); });
}

}  // namespace mtlint
