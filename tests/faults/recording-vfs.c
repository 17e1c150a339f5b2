/*
 * A loadable extension of SQLite for tests: a layer over the system's own VFS
 * that writes down, in order, what SQLite tells the disk. It changes nothing.
 *
 * MAARID_RECORDING names the log. A record is
 *   u8 operation, u8 length of the name, name, u64 offset, u32 length, data
 * with the numbers in this machine's order: it is read where it was written.
 *
 *   cc -shared -fPIC -I node_modules/better-sqlite3/deps/sqlite3 recording-vfs.c -o recording-vfs.so
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "sqlite3ext.h"
SQLITE_EXTENSION_INIT1

enum { WRITE = 1, TRUNCATE = 2, SYNC = 3, DELETE = 4, OPEN = 5 };

typedef struct {
  sqlite3_file base;
  char name[64];
  sqlite3_file *real;
} File;

static sqlite3_vfs *system_vfs;
static int log_fd = -1;

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t written = write(log_fd, at, length);
    if (written < 0) abort();
    at += written;
    length -= (size_t)written;
  }
}

static void record(int operation, const char *name, sqlite3_int64 offset, const void *data, int length) {
  unsigned char head[2] = {(unsigned char)operation, (unsigned char)strlen(name)};
  char buffer[2 + 64 + 8 + 4];
  size_t used = 0;
  unsigned int bytes = data ? (unsigned int)length : 0;
  memcpy(buffer, head, 2);
  used = 2;
  memcpy(buffer + used, name, head[1]);
  used += head[1];
  memcpy(buffer + used, &offset, 8);
  used += 8;
  memcpy(buffer + used, &bytes, 4);
  used += 4;
  put(buffer, used);
  if (bytes) put(data, bytes);
}

static const char *last_part(const char *path) {
  const char *slash = path ? strrchr(path, '/') : 0;
  return slash ? slash + 1 : path ? path : "";
}

#define REAL(file) (((File *)(file))->real)
#define NAME(file) (((File *)(file))->name)

static int x_close(sqlite3_file *file) {
  int result = REAL(file)->pMethods->xClose(REAL(file));
  sqlite3_free(REAL(file));
  return result;
}
static int x_read(sqlite3_file *file, void *to, int length, sqlite3_int64 at) {
  return REAL(file)->pMethods->xRead(REAL(file), to, length, at);
}
static int x_write(sqlite3_file *file, const void *from, int length, sqlite3_int64 at) {
  int result = REAL(file)->pMethods->xWrite(REAL(file), from, length, at);
  if (result == SQLITE_OK) record(WRITE, NAME(file), at, from, length);
  return result;
}
static int x_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int result = REAL(file)->pMethods->xTruncate(REAL(file), size);
  if (result == SQLITE_OK) record(TRUNCATE, NAME(file), size, 0, 0);
  return result;
}
static int x_sync(sqlite3_file *file, int flags) {
  int result = REAL(file)->pMethods->xSync(REAL(file), flags);
  if (result == SQLITE_OK) record(SYNC, NAME(file), 0, 0, 0);
  return result;
}
static int x_size(sqlite3_file *file, sqlite3_int64 *size) {
  return REAL(file)->pMethods->xFileSize(REAL(file), size);
}
static int x_lock(sqlite3_file *file, int lock) { return REAL(file)->pMethods->xLock(REAL(file), lock); }
static int x_unlock(sqlite3_file *file, int lock) {
  return REAL(file)->pMethods->xUnlock(REAL(file), lock);
}
static int x_reserved(sqlite3_file *file, int *found) {
  return REAL(file)->pMethods->xCheckReservedLock(REAL(file), found);
}
static int x_control(sqlite3_file *file, int what, void *with) {
  return REAL(file)->pMethods->xFileControl(REAL(file), what, with);
}
static int x_sector(sqlite3_file *file) { return REAL(file)->pMethods->xSectorSize(REAL(file)); }
/* No promise of the drive's is passed on: SQLite must take the careful way. */
static int x_device(sqlite3_file *file) {
  (void)file;
  return 0;
}
static int x_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **to) {
  return REAL(file)->pMethods->xShmMap(REAL(file), region, size, extend, to);
}
static int x_shm_lock(sqlite3_file *file, int offset, int n, int flags) {
  return REAL(file)->pMethods->xShmLock(REAL(file), offset, n, flags);
}
static void x_shm_barrier(sqlite3_file *file) { REAL(file)->pMethods->xShmBarrier(REAL(file)); }
static int x_shm_unmap(sqlite3_file *file, int remove) {
  return REAL(file)->pMethods->xShmUnmap(REAL(file), remove);
}

static const sqlite3_io_methods METHODS = {
    2,          x_close,   x_read,     x_write,   x_truncate, x_sync,     x_size,        x_lock,
    x_unlock,   x_reserved, x_control, x_sector,  x_device,   x_shm_map,  x_shm_lock,    x_shm_barrier,
    x_shm_unmap, 0,        0};

static int v_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *opened) {
  File *ours = (File *)file;
  (void)vfs;
  memset(ours, 0, sizeof *ours);
  ours->real = sqlite3_malloc(system_vfs->szOsFile);
  if (!ours->real) return SQLITE_NOMEM;
  memset(ours->real, 0, (size_t)system_vfs->szOsFile);
  int result = system_vfs->xOpen(system_vfs, path, ours->real, flags, opened);
  if (result != SQLITE_OK) {
    sqlite3_free(ours->real);
    return result;
  }
  strncpy(ours->name, last_part(path), sizeof ours->name - 1);
  ours->base.pMethods = &METHODS;
  record(OPEN, ours->name, flags, 0, 0);
  return SQLITE_OK;
}
static int v_delete(sqlite3_vfs *vfs, const char *path, int sync_folder) {
  int result = system_vfs->xDelete(system_vfs, path, sync_folder);
  (void)vfs;
  if (result == SQLITE_OK) record(DELETE, last_part(path), sync_folder, 0, 0);
  return result;
}

int sqlite3_extension_init(sqlite3 *db, char **message, const sqlite3_api_routines *api) {
  static sqlite3_vfs ours;
  const char *log = getenv("MAARID_RECORDING");
  (void)db;
  (void)message;
  SQLITE_EXTENSION_INIT2(api);
  if (!log) return SQLITE_ERROR;
  system_vfs = sqlite3_vfs_find(0);
  log_fd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (log_fd < 0) return SQLITE_ERROR;
  ours = *system_vfs;
  ours.zName = "recording";
  ours.szOsFile = sizeof(File);
  ours.xOpen = v_open;
  ours.xDelete = v_delete;
  if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK) return SQLITE_ERROR;
  return SQLITE_OK_LOAD_PERMANENTLY;
}
