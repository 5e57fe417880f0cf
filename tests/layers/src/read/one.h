#include "read/two.h"
