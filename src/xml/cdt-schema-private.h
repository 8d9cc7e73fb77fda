/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/xmlversion.h>

#include "cdt-schema.h"

/* RELAX NG was part of "schemas" until 2.14 and may be left out of a build since. Without it drafts
 * still load: the scan and the parser are the gate, the grammar is a second opinion. */
#if defined(LIBXML_RELAXNG_ENABLED) || (LIBXML_VERSION < 21400 && defined(LIBXML_SCHEMAS_ENABLED))
#define CDT_HAVE_RELAXNG 1
#include <libxml/relaxng.h>
#else
#define CDT_HAVE_RELAXNG 0
#endif

#if CDT_HAVE_RELAXNG

G_BEGIN_DECLS

gboolean cdt_schema_is_valid (xmlRelaxNG *grammar, xmlDoc *doc);

/* Adds to `problems` where `doc`, which is not valid, departs from the grammar. */
void cdt_schema_blame (xmlRelaxNG *grammar, xmlDoc *doc, GPtrArray *problems);

G_END_DECLS

#endif
