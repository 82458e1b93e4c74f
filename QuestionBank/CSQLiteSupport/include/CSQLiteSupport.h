#ifndef CSQLITE_SUPPORT_H
#define CSQLITE_SUPPORT_H

#include <sqlite3.h>

/// Closing the last connection must not checkpoint: only the holder of the write lock may.
int question_bank_no_checkpoint_on_close(sqlite3 *connection);

/// After each commit of the connection, notes how many pages its log holds that may not be in the database yet.
void question_bank_count_log(sqlite3 *connection, int *pages);

#endif
