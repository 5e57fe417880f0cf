#include "model/report.h"
#include "read/three.h"
