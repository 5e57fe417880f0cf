#include <expected>

#include "text/regex.h"
