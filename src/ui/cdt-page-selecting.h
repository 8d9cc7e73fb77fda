/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageSelecting: selects words of a page view with the pointer: a drag by characters, one that begins
 * with a double click by words, with a triple click by paragraphs, and with Shift from where the selection
 * began. At the view's edge it scrolls on. A click without a drag activates what is under it. Owned by the
 * view's input; freed before the view goes. */
typedef struct _CdtPageSelecting CdtPageSelecting;

CdtPageSelecting *cdt_page_selecting_new (CdtPageView *view);
void cdt_page_selecting_free (CdtPageSelecting *selecting);
gboolean cdt_page_selecting_is_under_way (CdtPageSelecting *selecting);

G_END_DECLS
