add_library(heyan_warnings INTERFACE)
target_compile_options(heyan_warnings INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-pedantic>)  # __int128 is how exact decimals are kept
if(HEYAN_WERROR)
  target_compile_options(heyan_warnings INTERFACE -Werror)
endif()
