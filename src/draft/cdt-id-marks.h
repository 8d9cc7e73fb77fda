/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks are ids, parted by spaces: "p7 r3". Each is the last of its prefix that was ever used, and stands
 * where that item is gone: neither it nor any before it is used again. */

/* Of "p7" it is 7; 0: an id that this program did not make, and so never makes again. */
guint cdt_id_mark_get_number (const char *id, gsize *prefix_length);
/* The later mark of each prefix that either has; (transfer full) */
char *cdt_id_marks_join (const char *one, const char *other);
/* Those that an item with this id does not make needless; (transfer full) */
char *cdt_id_marks_drop (const char *marks, const char *id);

G_END_DECLS
