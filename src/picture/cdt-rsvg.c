/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-rsvg.h"

#include <dlfcn.h>

#define LIBRARY "librsvg-2.so.2"

static gboolean
load (CdtRsvg *rsvg)
{
  void *library = dlopen (LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  gboolean whole = library != NULL;

#define LOAD(name) whole = whole && (rsvg->name = (__typeof__ (rsvg->name))dlsym (library, #name)) != NULL;
  CDT_RSVG_FUNCTIONS (LOAD)
#undef LOAD
  return whole;
}

const CdtRsvg *
cdt_rsvg_get (void)
{
  static CdtRsvg rsvg;
  static gsize loaded = 0;
  enum
  {
    MISSING = 1,
    THERE,
  };

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, load (&rsvg) ? THERE : MISSING);
  return loaded == THERE ? &rsvg : NULL;
}
