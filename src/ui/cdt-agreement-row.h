/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-agreement.h"

G_BEGIN_DECLS

/** CdtAgreementRow: a #CdtAgreement on the start screen. Signal "forget": it is to go from the list. */
#define CDT_TYPE_AGREEMENT_ROW (cdt_agreement_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtAgreementRow, cdt_agreement_row, CDT, AGREEMENT_ROW, GtkListBoxRow)

GtkWidget *cdt_agreement_row_new (CdtAgreement *agreement);
CdtAgreement *cdt_agreement_row_get_agreement (CdtAgreementRow *row);

G_END_DECLS
