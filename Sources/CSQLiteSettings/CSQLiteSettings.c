#include "CSQLiteSettings.h"
#include <sqlite3.h>

void sqlite_settings_count_no_memory(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

void sqlite_settings_lookaside(void *connection, int size, int count) {
    sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_LOOKASIDE, (void *)0, size, count);
}
