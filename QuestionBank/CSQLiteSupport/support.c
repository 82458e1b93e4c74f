#include "CSQLiteSupport.h"

int question_bank_no_checkpoint_on_close(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

static int count_pages(void *pages, sqlite3 *connection, const char *name, int count) {
  (void)connection;
  (void)name;
  *(int *)pages = count;
  return SQLITE_OK;
}

void question_bank_count_log(sqlite3 *connection, int *pages) { sqlite3_wal_hook(connection, count_pages, pages); }
