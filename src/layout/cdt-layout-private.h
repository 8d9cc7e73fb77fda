/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

/* For tests: paragraphs set since the layout was made. */
guint cdt_layout_get_n_set (CdtLayout *layout);
/* For tests: pages whose end had to be found for the document set last. */
guint cdt_layout_get_n_parted (CdtLayout *layout);

G_END_DECLS
