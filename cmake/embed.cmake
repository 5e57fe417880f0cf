# heyan_embed(OUTPUT DIRECTORY): writes a C++ file that holds every YAML file below DIRECTORY, its text and its parsed form,
# so that an installed heyan finds its rules and lexicon and starts without parsing them. A broken file fails the build.
# The program that writes it runs on the machine that builds: when building for another kind of machine, give one that was
# built for this one with -DHEYAN_EMBED_FILES=path (or set CMAKE_CROSSCOMPILING_EMULATOR).
set(HEYAN_EMBED_FILES "" CACHE FILEPATH "A heyan_embed_files that runs on this machine; empty: build it")
function(heyan_embed output directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.yaml)
  list(SORT files)
  set(program heyan_embed_files)
  if(HEYAN_EMBED_FILES)
    set(program ${HEYAN_EMBED_FILES})
  endif()
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${program} ${output} ${directory} ${files}
    DEPENDS ${files} ${program}
    COMMENT "Embedding rules" VERBATIM)
endfunction()
