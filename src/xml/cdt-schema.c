/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cdt-schema-private.h"
#include "cdt-tree-private.h"

struct _CdtSchema
{
  gatomicrefcount ref_count;
#if CDT_HAVE_RELAXNG
  xmlRelaxNG *grammar;
#endif
};

#if CDT_HAVE_RELAXNG
#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

static void
grammar_fault_cb (void *data, XmlError *error)
{
  char **reason = data;

  if (*reason == NULL)
    *reason = g_strdup_printf ("%d: %s", error->line, error->message != NULL ? error->message : "?");
}

static xmlRelaxNG *
compile_grammar (CdtTree *tree, const char *name, GError **error)
{
  g_autofree char *reason = NULL;
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewDocParserCtxt (cdt_tree_get_doc (tree));
  xmlRelaxNG *grammar;

  xmlRelaxNGSetParserStructuredErrors (parser, (xmlStructuredErrorFunc)grammar_fault_cb, &reason);
  grammar = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  if (grammar == NULL)
    g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND,
                 _ ("%s:%s: this is not a sound RELAX NG grammar."), name, reason != NULL ? reason : "1");

  return grammar;
}
#endif

void
cdt_schema_problem_free (CdtSchemaProblem *problem)
{
  if (problem == NULL)
    return;
  g_free (problem->message);
  g_free (problem);
}

CdtSchema *
cdt_schema_new (CdtTree *grammar, const char *name, GError **error)
{
#if CDT_HAVE_RELAXNG
  xmlRelaxNG *compiled;
  CdtSchema *schema;

  g_return_val_if_fail (grammar != NULL && name != NULL, NULL);

  compiled = compile_grammar (grammar, name, error);
  if (compiled == NULL)
    return NULL;
  schema = g_new0 (CdtSchema, 1);
  g_atomic_ref_count_init (&schema->ref_count);
  schema->grammar = compiled;

  return schema;
#else
  g_return_val_if_fail (grammar != NULL && name != NULL, NULL);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _ ("%s: files cannot be checked against their grammar, because the library libxml2 on this "
                  "computer was built without RELAX NG."),
               name);

  return NULL;
#endif
}

CdtSchema *
cdt_schema_ref (CdtSchema *schema)
{
  g_return_val_if_fail (schema != NULL, NULL);

  g_atomic_ref_count_inc (&schema->ref_count);

  return schema;
}

void
cdt_schema_unref (CdtSchema *schema)
{
  g_return_if_fail (schema != NULL);

  if (!g_atomic_ref_count_dec (&schema->ref_count))
    return;
#if CDT_HAVE_RELAXNG
  xmlRelaxNGFree (schema->grammar);
#endif
  g_free (schema);
}

GPtrArray *
cdt_schema_validate (CdtSchema *schema, CdtTree *tree)
{
  GPtrArray *problems;

  g_return_val_if_fail (schema != NULL && tree != NULL, NULL);

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_schema_problem_free);
#if CDT_HAVE_RELAXNG
  if (!cdt_schema_is_valid (schema->grammar, cdt_tree_get_doc (tree)))
    cdt_schema_blame (schema->grammar, cdt_tree_get_doc (tree), problems);
#endif

  return problems;
}
