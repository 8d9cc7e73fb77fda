/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-field.h"

G_BEGIN_DECLS

/**
 * CdtForm: the questions of one step or of one item, laid out by `ui/forms/NAME.ui`. Binding it to a
 * draft and a base path binds every #CdtField inside it.
 *
 * Property "form": the NAME. A form may hold others, so that a long step is made of several files.
 *
 * Signal "item-removed" (const char *name): the person deleted an item of one of its lists, at any
 * depth; the draft's undo brings it back. For the window's notice "Removed Eastvale".
 */
#define CDT_TYPE_FORM (cdt_form_get_type ())
G_DECLARE_FINAL_TYPE (CdtForm, cdt_form, CDT, FORM, GtkBin)

GtkWidget *cdt_form_new (const char *name);
void cdt_form_bind (CdtForm *form, CdtDraft *draft, const char *base_path);
/* Shows the figures of the form as they are in this document; NULL: there are none. */
void cdt_form_show_document (CdtForm *form, CdtDocument *document);
/* The field for a path, opening list items on the way to it; NULL when this form does not ask it. */
CdtField *cdt_form_find_field (CdtForm *form, const char *path);

G_END_DECLS
