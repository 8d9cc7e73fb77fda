/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtVersionDialog: asks what a version is called, what the agreement is called after it, and who says so;
 * or some of that. Signal "accepted" (const char *label, const char *who, const char *next): none is blank
 * but where it was not asked; next is NULL when the agreement is called as before. */
#define CDT_TYPE_VERSION_DIALOG (cdt_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtVersionDialog, cdt_version_dialog, CDT, VERSION_DIALOG, GtkDialog)

/** CdtVersionQuestion: what it asks. */
typedef struct
{
  const char *title;
  const char *what;   /* what is going to happen */
  const char *accept; /* on the button */
  const char *label;  /* to begin with; NULL: it is not asked */
  const char *who;    /* to begin with, maybe ""; NULL: it is not asked */
  const char *next;   /* what the agreement could be called from now on; NULL: it is not asked */
  gboolean goes_on;   /* is it, to begin with? */
} CdtVersionQuestion;

/* Shows it over the parent, which owns it. */
CdtVersionDialog *cdt_version_dialog_open (GtkWindow *parent, const CdtVersionQuestion *question);

G_END_DECLS
