/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <librsvg/rsvg.h>

G_BEGIN_DECLS

#define CDT_RSVG_FUNCTIONS(X)                                                                                \
  X (rsvg_handle_new_from_stream_sync)                                                                       \
  X (rsvg_handle_get_intrinsic_size_in_pixels)                                                               \
  X (rsvg_handle_get_intrinsic_dimensions)                                                                   \
  X (rsvg_handle_render_document)

/** CdtRsvg: what we call in librsvg, by the same names. */
typedef struct
{
#define CDT_RSVG_FIELD(name) __typeof__ (&name) name;
  CDT_RSVG_FUNCTIONS (CDT_RSVG_FIELD)
#undef CDT_RSVG_FIELD
} CdtRsvg;

/* librsvg is loaded when the first SVG picture comes: to link it takes a fifth of the time in which a process
 * starts, and most agreements have none. NULL when it is not on this computer. */
const CdtRsvg *cdt_rsvg_get (void);

G_END_DECLS
