#include "curl_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static curl_library library;
static int is_loaded;

static void *open_library(void) {
  static const char *const names[] = {
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib",
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (handle) return handle;
  }
  return NULL;
}

static void load(void) {
  void *handle = open_library();
  if (!handle) return;
  const struct {
    void *place;
    const char *name;
  } symbols[] = {
    {&library.global_init, "curl_global_init"},
    {&library.easy_init, "curl_easy_init"},
    {&library.easy_cleanup, "curl_easy_cleanup"},
    {&library.easy_reset, "curl_easy_reset"},
    {&library.easy_setopt, "curl_easy_setopt"},
    {&library.easy_getinfo, "curl_easy_getinfo"},
    {&library.easy_strerror, "curl_easy_strerror"},
    {&library.slist_append, "curl_slist_append"},
    {&library.slist_free_all, "curl_slist_free_all"},
    {&library.multi_init, "curl_multi_init"},
    {&library.multi_cleanup, "curl_multi_cleanup"},
    {&library.multi_add_handle, "curl_multi_add_handle"},
    {&library.multi_remove_handle, "curl_multi_remove_handle"},
    {&library.multi_perform, "curl_multi_perform"},
    {&library.multi_poll, "curl_multi_poll"},
    {&library.multi_info_read, "curl_multi_info_read"},
  };
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    void *symbol = dlsym(handle, symbols[i].name);
    if (!symbol) return;
    // POSIX lets a function's address be read through a pointer to an object (dlsym).
    *(void **)symbols[i].place = symbol;
  }
  is_loaded = library.global_init(GLOBAL_ALL) == RESULT_OK;
}

const curl_library *curl_library_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded ? &library : NULL;
}
