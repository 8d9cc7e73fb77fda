/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word that names this run of the program on this machine, and no other run: start of the machine,
 * process, and start of the process. No clock is in it that anybody can set. Private to src/store. */
const char *cdt_process_mark (void);

/* Whether the run that a mark names goes on. Only for marks of this machine: one of another, or one that
 * says nothing, is not alive. */
gboolean cdt_process_mark_is_alive (const char *mark);

G_END_DECLS
