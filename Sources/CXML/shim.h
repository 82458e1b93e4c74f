#include <libxml/xmlversion.h>
// The headers of ICU would meet those of Foundation; nothing here uses the fields they are for.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
