/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-new-names.h"

G_BEGIN_DECLS

typedef enum
{
  READ_OLD, /* without what is inserted */
  READ_NEW, /* without what is deleted */
} ReadSide;

/* What the line of a figure begins with */
#define READ_FIGURE "figure: "

/* What a person reads in a document, a line for each block and row. Of a redline one of its sides; of any
 * other document all of it, whichever is asked for. Numbers that follow from the place of a clause stand for
 * what they lead to, and a name in `names`, where it is not given as new, for the item that has it. */
GPtrArray *
redline_read (const CdtDocument *document, ReadSide side, CdtNewNames *names); /* (element-type utf8) */

/* Is anything marked in it? */
gboolean redline_has_marks (const CdtDocument *document);

G_END_DECLS
