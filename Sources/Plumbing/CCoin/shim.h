// The C interfaces of CLP (linear programs) and Cbc (whole numbers), from Debian's coinor-libclp-dev and
// coinor-libcbc-dev. Both are under the Eclipse Public License and are linked, not copied.
#include <stdbool.h>
#include <coin/Clp_C_Interface.h>
#include <coin/Cbc_C_Interface.h>
