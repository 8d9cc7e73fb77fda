/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtNotice: one short sentence over the content, gone after some seconds, with at most one thing to do
 * about it; or the progress of long work, until it ends. A new one takes the place of the last.
 */
#define CDT_TYPE_NOTICE (cdt_notice_get_type ())
G_DECLARE_FINAL_TYPE (CdtNotice, cdt_notice, CDT, NOTICE, GtkBin)

void cdt_notice_say (CdtNotice *notice, const char *text);
/* Stays until it is closed: what went wrong */
void cdt_notice_complain (CdtNotice *notice, const char *text);
/* With a button that activates an action; target: (nullable) floating, taken */
void cdt_notice_offer (
    CdtNotice *notice, const char *text, const char *label, const char *action, GVariant *target);
/* Stays until another notice or cdt_notice_hide(); Cancel cancels the cancellable. How far it is shows once
 * a fraction is set. */
void cdt_notice_begin (CdtNotice *notice, const char *text, GCancellable *cancellable);
void cdt_notice_set_fraction (CdtNotice *notice, double fraction);
void cdt_notice_hide (CdtNotice *notice);
const char *cdt_notice_get_text (CdtNotice *notice); /* NULL while nothing is shown */

G_END_DECLS
