/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/* The selection of the pages by keys, with Shift held: from its end that moves, or from the first words in
 * sight where nothing is selected. far: by words, where it would be by characters. FALSE: no such key. */
gboolean cdt_page_extend_press (CdtPageView *view, guint key, gboolean far);

G_END_DECLS
