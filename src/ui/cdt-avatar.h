/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtAvatar: the initials of a name in a coloured disc, the same colour for the same name wherever it
 * stands. An ornament beside the name: it says nothing to who cannot see it. Its property "size" is in
 * pixels, its colours are in style.css. */
#define CDT_TYPE_AVATAR (cdt_avatar_get_type ())
G_DECLARE_FINAL_TYPE (CdtAvatar, cdt_avatar, CDT, AVATAR, GtkDrawingArea)

/* name: (nullable). As it was: nothing is done. */
void cdt_avatar_set_name (CdtAvatar *avatar, const char *name);

/* Of the first word and the last, in capitals: "" when there are none. (transfer full) */
char *cdt_avatar_make_initials (const char *name);

G_END_DECLS
