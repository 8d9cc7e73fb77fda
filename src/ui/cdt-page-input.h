/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageInput: pointer, touch and keys of a page view. Owned by the view; freed before it goes. */
typedef struct _CdtPageInput CdtPageInput;

CdtPageInput *cdt_page_input_new (CdtPageView *view);
void cdt_page_input_free (CdtPageInput *input);

G_END_DECLS
