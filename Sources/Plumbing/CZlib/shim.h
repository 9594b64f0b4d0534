// Compression for the files of the product.
#include <zlib.h>
