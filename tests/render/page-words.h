/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

/* The words on the pages in the order in which they are painted, furniture too; a figure, whose labels are
 * its own affair, is one NULL. (transfer full) (element-type utf8) */
GPtrArray *page_words_list (CdtLayout *layout);
/* Those that are to be read, whole paragraph by whole paragraph: without furniture and figures. (transfer
 * full) (element-type utf8) */
GPtrArray *page_words_list_read (CdtLayout *layout);
/* Are they the words of `text`? NULL, or what is different. (transfer full) */
char *page_words_compare (const GPtrArray *words, const char *text);
/* The same for words of which some are read from right to left, which tools tell in an order of their own:
 * are all their letters there? */
char *page_words_compare_letters (const GPtrArray *words, const char *text);
gboolean page_words_run_backward (const GPtrArray *words);
/* Are all words of the document on its pages, in its order? NULL, or which is not. (transfer full) */
char *page_words_find_lost (CdtLayout *layout);

G_END_DECLS
