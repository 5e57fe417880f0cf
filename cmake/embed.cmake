# heyan_embed(OUTPUT DIRECTORY): writes a C++ file that holds every YAML file below DIRECTORY, so that an installed heyan
# finds its rules and lexicon.
set(HEYAN_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)
function(heyan_embed output directory)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.yaml)
  list(SORT files)
  string(SHA256 names "${files}")  # in the command, so that a removed file makes it run again
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DDIRECTORY=${directory} -DNAMES=${names}
            -P ${HEYAN_EMBED_SCRIPT}
    DEPENDS ${files} ${HEYAN_EMBED_SCRIPT}
    COMMENT "Embedding rules" VERBATIM)
endfunction()
