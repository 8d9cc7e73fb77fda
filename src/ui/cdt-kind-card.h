/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtKindCard: a kind of document to begin, on the start screen: a button that activates win.new.
 * Properties, set once: "kind" (a value of the field), "title", "description" (what it is for). */
#define CDT_TYPE_KIND_CARD (cdt_kind_card_get_type ())
G_DECLARE_FINAL_TYPE (CdtKindCard, cdt_kind_card, CDT, KIND_CARD, GtkButton)

G_END_DECLS
