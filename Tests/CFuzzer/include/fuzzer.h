// libFuzzer's one door, for a program that has a main of its own (LLVM: compiler-rt/lib/fuzzer/FuzzerInterface.h).
#pragma once
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
