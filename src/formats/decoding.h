// Files in other encodings, read as UTF-8 and written back as they were.
//
// The encoding is what the user states; else what the file says: a byte order mark, the XML
// declaration, the charset of a PO header. Else it is UTF-8; only a file whose begin is no UTF-8 at
// all is given to ICU to be judged by its letters. A single bad byte in UTF-8 stays a fault.
#pragma once

#include <string>
#include <string_view>

#include "formats/reader.h"
#include "formats/writer.h"

namespace mtlint {

struct Decoded {
  Input input{};           // UTF-8
  std::string encoding{};  // empty: it was UTF-8
  bool guessed = false;    // by its letters
};

// Errors: the stated encoding is not known. What is not of the encoding is a fault of the input
// with its line, which comes when it is read.
Result<Decoded> decode_input(Input input, const std::string& stated);

// Takes UTF-8 and gives the encoding to `write`. To be finished with an empty piece.
Result<WriteBytes> encode_output(const std::string& encoding, WriteBytes write);

// Does the file come out byte for byte when it is read and written in this encoding? Some encodings
// spell one character in two ways.
Result<bool> comes_out_the_same(Input input, const std::string& encoding);

}  // namespace mtlint
