export { english as words } from '../../../renderer/catalogue/en';
