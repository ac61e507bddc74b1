/** What a TypeScript file imports and which globals it touches, read from its syntax tree: comments, texts and types do not count as touching. */
import ts from 'typescript';

const PAIRS = { Date: ['now'], Math: ['random'], AbortSignal: ['timeout'], Temporal: ['Now'] };
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);

/** `{ imports, decorators, globals }`: module specifiers, imported names by specifier, and global names such as `fetch`, `Date.now`, `new Date()`, `import()`. */
export function read(text, name = 'source.ts') {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const imports = new Map();
  const declared = new Set();
  const globals = new Set();

  const noteImport = (specifier, names = []) => imports.set(specifier, [...(imports.get(specifier) ?? []), ...names]);

  (function declare(node) {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    else if ((ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && node.name) declared.add(node.name.text);
    else if (ts.isImportClause(node) && node.name) declared.add(node.name.text);
    else if (ts.isImportSpecifier(node) || ts.isNamespaceImport(node)) declared.add(node.name.text);
    ts.forEachChild(node, declare);
  })(file);

  const isName = ({ parent }, node) =>
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent)) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isMetaProperty(parent);

  function touch(node) {
    const { text: word, parent } = node;
    const after = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
    if (GLOBAL_OBJECTS.has(word) && after !== undefined) {
      globals.add(after);
      // `globalThis.x` is x, wherever it is read; the object itself asks for nothing more.
      return;
    }
    if (word in PAIRS) {
      if (PAIRS[word].includes(after)) globals.add(`${word}.${after}`);
      if (word === 'Date' && ts.isNewExpression(parent) && parent.expression === node && !parent.arguments?.length) globals.add('new Date()');
      if (word === 'Date' && ts.isCallExpression(parent) && parent.expression === node) globals.add('Date()');
      return;
    }
    globals.add(word);
  }

  (function visit(node) {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      noteImport(node.moduleSpecifier.text, bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => (element.propertyName ?? element.name).text) : []);
      return;
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      noteImport(node.moduleSpecifier.text);
      return;
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) noteImport(node.argument.literal.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) noteImport(specifier.text);
      else globals.add('import()');
    }
    // A type names things without touching them; `extends X<T>` is both, so its expression is still visited.
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return void ts.forEachChild(node, onlyImportTypes);
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return void ts.forEachChild(node, onlyImportTypes);
    if (ts.isIdentifier(node) && !isName(node, node) && !declared.has(node.text)) touch(node);
    ts.forEachChild(node, visit);
  })(file);

  function onlyImportTypes(node) {
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) noteImport(node.argument.literal.text);
    ts.forEachChild(node, onlyImportTypes);
  }

  return { imports, globals };
}
