/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-save.h"

G_BEGIN_DECLS

/* Sets the error for a system call that failed with `number` while `name` was being saved in `folder`:
 * what could not be done, why, and what to do. Private to src/store. */
void cdt_save_error_set (GError **error, int number, const char *folder, const char *name);

G_END_DECLS
