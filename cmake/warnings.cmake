add_library(heyan_warnings INTERFACE)
target_compile_options(heyan_warnings INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers
  # __int128 is how exact decimals are kept; GCC 12 warns without reason of "x" + std::string (GCC bug 105651)
  $<$<CXX_COMPILER_ID:GNU>:-Wno-pedantic -Wno-restrict>)
if(HEYAN_WERROR)
  target_compile_options(heyan_warnings INTERFACE -Werror)
endif()
