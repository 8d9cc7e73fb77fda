/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-assembler.h"
#include "cdt-word-differences.h"

G_BEGIN_DECLS

/**
 * CdtWordsView: the words of a clause as a person writes them. What stands between braces is shown as a
 * tinted piece that reads as it prints, and goes as one.
 *
 * Signal "edited": the person changed the words.
 */
#define CDT_TYPE_WORDS_VIEW (cdt_words_view_get_type ())
G_DECLARE_FINAL_TYPE (CdtWordsView, cdt_words_view, CDT, WORDS_VIEW, GtkBin)

/* Words that are not editable can be read and copied. */
GtkWidget *cdt_words_view_new (CdtAssembler *assembler, gboolean editable);
GtkTextView *cdt_words_view_get_view (CdtWordsView *view);
char *cdt_words_view_dup_source (CdtWordsView *view);
void cdt_words_view_show_source (CdtWordsView *view, const char *source);
/* At the cursor, as the person would type it */
void cdt_words_view_insert_braces (CdtWordsView *view, const char *braces);
/* Marks the words that only this text has, of two that were compared: `change` says which of the two it
 * shows. New words are underlined, those that were taken out are struck through. (element-type
 * CdtWordDifference) */
void cdt_words_view_mark (CdtWordsView *view, const GArray *differences, CdtWordChange change);

G_END_DECLS
