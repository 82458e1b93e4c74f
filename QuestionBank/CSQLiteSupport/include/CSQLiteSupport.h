#ifndef CSQLITE_SUPPORT_H
#define CSQLITE_SUPPORT_H

#include <sqlite3.h>

/// Closing the last connection must not checkpoint: only the holder of the write lock may.
int question_bank_no_checkpoint_on_close(sqlite3 *connection);

#endif
