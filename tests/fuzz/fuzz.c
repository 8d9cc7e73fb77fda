/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

static void
trap_cb (int number)
{
  abort ();
}

/* A warning is a finding. GLib ends the program by a signal for debuggers, after which libFuzzer would not
 * keep the input. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  signal (SIGTRAP, trap_cb);
  return 0;
}
