// The settings of glibc's allocator, which the Glibc module of Swift leaves out.
#include <malloc.h>
