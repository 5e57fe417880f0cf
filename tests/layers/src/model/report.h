#include <nlohmann/json.hpp>
#include <vector>
