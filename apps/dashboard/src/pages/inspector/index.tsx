import { NotYet } from '../../ui/not-yet.tsx';

export default NotYet;
