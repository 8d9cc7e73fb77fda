/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtRemarkEntry: where a comment or a reply is written and signed. The name is the one given last.
 *
 * Signal "given" (const char *text, const char *name): both, the text never blank, the name maybe.
 */
#define CDT_TYPE_REMARK_ENTRY (cdt_remark_entry_get_type ())
G_DECLARE_FINAL_TYPE (CdtRemarkEntry, cdt_remark_entry, CDT, REMARK_ENTRY, GtkBox)

/* what: names the text for assistive technology, "New comment"; verb: of the button, "_Add" */
GtkWidget *cdt_remark_entry_new (const char *what, const char *verb);
void cdt_remark_entry_focus (CdtRemarkEntry *entry);
void cdt_remark_entry_clear (CdtRemarkEntry *entry); /* of its text */
/* As if it had been typed; for who begins it for the person */
void cdt_remark_entry_set_text (CdtRemarkEntry *entry, const char *text);
void cdt_remark_entry_give (CdtRemarkEntry *entry); /* as the button does; nothing while the text is blank */

G_END_DECLS
