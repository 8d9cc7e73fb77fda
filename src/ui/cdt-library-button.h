/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-list-field.h"

G_BEGIN_DECLS

/**
 * CdtLibraryButton: "Add from Library…", for a list that guidance has ready entries for.
 *
 * Properties: "list" (the #CdtListField of the same form), "library" (see cdt_library_find()).
 */
#define CDT_TYPE_LIBRARY_BUTTON (cdt_library_button_get_type ())
G_DECLARE_FINAL_TYPE (CdtLibraryButton, cdt_library_button, CDT, LIBRARY_BUTTON, GtkButton)

/* The dialog that a click opened; NULL when there is none. For tests */
GtkWidget *cdt_library_button_get_dialog (CdtLibraryButton *button);

G_END_DECLS
