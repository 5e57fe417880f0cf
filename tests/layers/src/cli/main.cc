#include <CLI/CLI.hpp>
#include <boost/asio.hpp>
#include "read/one.h"
