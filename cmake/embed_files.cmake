# Run as a script: cmake -DOUTPUT=… -DDIRECTORY=… -P embed_files.cmake
file(GLOB_RECURSE files ${DIRECTORY}/*.yaml)
list(SORT files)
set(text "// Made from rules/ at build time.\n#include \"rules/builtin_files.h\"\n\n")
string(APPEND text "namespace heyan {\nnamespace {\n\nusing std::literals::operator\"\"sv;\n\n")
string(APPEND text "constexpr BuiltinFile kFiles[] = {\n")
string(REPEAT "." 128 line)  # 32 bytes, each written \xNN
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${DIRECTORY} ${file})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
  string(REGEX REPLACE "(${line})" "\\1\"\n        \"" bytes "${bytes}")
  # With sv the compiler counts the bytes itself; a constant expression that counts them has a limit.
  string(APPEND text "    {\"${name}\",\n        \"${bytes}\"sv},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\n")
string(APPEND text "std::span<const BuiltinFile> BuiltinFiles() { return kFiles; }\n\n}  // namespace heyan\n")
file(WRITE ${OUTPUT} "${text}")
