  #  include "read/one.h"
