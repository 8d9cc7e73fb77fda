/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtHealth: how healthy the partnership would be: whether the draft bears the marks of a partnership, and
 * answers what ends partnerships. Each is summed up in two lines; what is not answered has a row that can
 * be shown.
 *
 * Signal "place-activated" (const char *path): the person wants to go to this question.
 */
#define CDT_TYPE_HEALTH (cdt_health_get_type ())
G_DECLARE_FINAL_TYPE (CdtHealth, cdt_health, CDT, HEALTH, GtkBox)

void cdt_health_update (CdtHealth *health, CdtDraft *draft);
guint cdt_health_get_n_open (CdtHealth *health); /* of both kinds */

G_END_DECLS
