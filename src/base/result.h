// The channel for "cannot go on". Trouble that lets work go on is told through diagnostics instead.
#pragma once

#include <expected>
#include <utility>

#include "base/localized.h"

namespace heyan {

struct Error {
  LocalizedText message;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> Fail(LocalizedText message) { return std::unexpected(Error{std::move(message)}); }

}  // namespace heyan
